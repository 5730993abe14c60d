type UnderCorrectionProps = { entry: { id: string; number: number | null } };

/** Above the form of a public entry: what an edit of it does, and where its notice is written. */
export const UnderCorrection = ({ entry: { id, number } }: UnderCorrectionProps) => (
  <p className="correcting-note">
    You are correcting S-{number}. Readers see nothing of it until the correction is issued.{" "}
    <a href={`/desk/statements/${id}/correction`}>The notice, and what changes for readers</a>
  </p>
);
