import { document } from "@/app/_server/document";
import { AboutPage } from "@/components/home/about-page";
import { env } from "@/lib/env";

export const GET = document(async () => ({
  title: "How we work",
  description:
    "What a statement, a voice, a position and a day mean on these pages, and what comes before publication.",
  canonical: "/about",
  body: <AboutPage newsroom={env().STET_NEWSROOM} />,
}));
