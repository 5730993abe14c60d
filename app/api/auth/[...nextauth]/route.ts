import { authRoute } from "@/app/_server/auth-route";

export const GET = authRoute;
export const POST = authRoute;
