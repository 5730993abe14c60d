import { statementDocument } from "../../_statement/statement-document";

export const GET = statementDocument;
