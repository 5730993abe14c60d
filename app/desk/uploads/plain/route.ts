import { receivePlain } from "../_receive/receive-plain";

export const dynamic = "force-dynamic";

export const POST = receivePlain;
