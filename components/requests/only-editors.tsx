export function OnlyEditors({ back }: { back: string }) {
  return (
    <div className="notice">
      <h1>This is for the editors</h1>
      <p>
        Editors change what readers see already, and what others logged. Tell one of them what is wrong or
        missing. <a href={back}>Back</a>
      </p>
    </div>
  );
}
