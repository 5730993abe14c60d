/** In a refused form whose contents stay where they are: the proof is given beside it. */
export function ConfirmLink() {
  return (
    <p>
      <a href="/desk/account/confirm?beside=1" target="_blank" rel="noopener">
        Confirm that it is you
      </a>{" "}
      in a new tab, then send this form again.
    </p>
  );
}
