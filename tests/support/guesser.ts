// A process that guesses passwords, one of several: node --import tsx guesser.ts <database> <e-mail> <guesses> <addresses>
import { connect } from "@/db/connect";
import { signIn } from "@/lib/auth/sign-in";
import { DomainError } from "@/lib/errors";

const [url = "", email = "", guesses = "0", addresses = "1"] = process.argv.slice(2);
const { db, close } = connect(url, "desk", { max: 8 });
const atOnce = 16;
const outcome = { looked: 0, limited: 0 };

for (let done = 0; done < Number(guesses); done += atOnce) {
  const many = Math.min(atOnce, Number(guesses) - done);
  await Promise.all(
    Array.from({ length: many }, async (_, at) => {
      const address = `192.0.2.${process.pid}.${(done + at) % Number(addresses)}`;
      try {
        await signIn(db, { email, password: `guess ${done + at} of many`, address });
        throw new Error("A guess was right");
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (error.code === "too_many") outcome.limited += 1;
        else outcome.looked += 1;
      }
    }),
  );
}
await close();
process.stdout.write(JSON.stringify(outcome));
