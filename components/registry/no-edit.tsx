export function NoEdit({ back }: { back: string }) {
  return (
    <div className="notice">
      <h1>Editors change records of the registry</h1>
      <p>
        Tell an editor what is wrong, or add what is missing. <a href={back}>Back to the record</a>
      </p>
    </div>
  );
}
