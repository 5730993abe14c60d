import { getPageContext } from "@/app/_server/context";

export default async function DeskPage() {
  const { actor } = await getPageContext("/desk");
  return (
    <div>
      <h1>Queue</h1>
      <p>Good to see you, {actor.name}. Nothing waits for you.</p>
    </div>
  );
}
