import { pagePictureAnswer } from "@/app/_server/page-picture";

export const dynamic = "force-dynamic";

/** The picture of one page of a document readers may see whole. */
export const GET = pagePictureAnswer;
export const HEAD = pagePictureAnswer;
