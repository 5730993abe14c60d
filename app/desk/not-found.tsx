export default function DeskNotFound() {
  return (
    <div className="notice">
      <h1>Not on the desk</h1>
      <p>There is nothing at this address, or it is not yours to read.</p>
      <p>
        <a href="/desk">Go to the queue</a>
      </p>
    </div>
  );
}
