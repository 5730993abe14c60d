import { answerUpload } from "../_receive/answer-upload";

export const dynamic = "force-dynamic";

export const POST = answerUpload;
export const PATCH = answerUpload;
export const HEAD = answerUpload;
export const DELETE = answerUpload;
export const OPTIONS = answerUpload;
