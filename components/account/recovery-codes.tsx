/** Recovery codes, the one time they are shown. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <section className="recovery-codes" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">Your recovery codes</h2>
      <p>
        Each signs you in once when your phone or passkey is lost. They are shown only now: print them, or
        keep them in a password manager, apart from your phone.
      </p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="ways">
        <a href="/desk">I have kept them. On to the desk</a>
        <a href="/desk/account">Back to my account</a>
      </p>
    </section>
  );
}
