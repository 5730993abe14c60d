// A separate program that claims a directory at a given moment, says whether it got it, and stays until its input ends.
import { z } from "zod";
import { claimOwnership } from "@/db/embedded/ownership";

const [directory = "", moment = "0"] = process.argv.slice(2);
while (Date.now() < Number(moment)) {
  // All programs of the race leave this loop in the same millisecond.
}
const claim = claimOwnership(directory, "owner", z.string());
claim.mine?.describe("described by the winner");
process.stdout.write(claim.mine ? "mine\n" : "theirs\n");
process.stdin.resume();
