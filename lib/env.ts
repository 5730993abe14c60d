// Every environment variable of Stet. Parsed once; a wrong or missing one is refused by its name.
import { z } from "zod";
import { isTimeZone } from "./dates/zoned-time";
import { type SecondFactorRule, secondFactorRules } from "./permissions/second-factor-roles";
import { weaknessOfSecret } from "./secret-strength";
import { isWebAddress } from "./text";

// An empty line of .env means: not set.
const given = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(given, schema.optional());

const databaseUrl = z
  .string("Is missing. Write postgres://user:password@host:5432/database.")
  .regex(/^postgres(ql)?:\/\/\S+$/, "Is not a PostgreSQL address. It begins with postgres://.");

const origin = z
  .string()
  .refine((text) => isWebAddress(text), "Is not a web address. Write for example https://record.example.org.")
  .transform((text) => new URL(text).origin);

const gibibytes = (count: number) =>
  z
    .preprocess(given, z.coerce.number().positive().max(1_000_000).default(count))
    .transform((n) => n * 2 ** 30);

const storageVariables = {
  /** Where the bytes of captures stand, and where uploads wait until they are whole. */
  STET_STORAGE_DIR: z.preprocess(given, z.string().default(".stet/storage")),
  STET_STAGING_DIR: z.preprocess(given, z.string().default(".stet/staging")),
  /** A bucket of an S3-compatible store, used in place of the folder. */
  STET_S3_BUCKET: optional(z.string()),
  STET_S3_ENDPOINT: optional(origin),
  STET_S3_REGION: z.preprocess(given, z.string().default("us-east-1")),
  STET_S3_ACCESS_KEY_ID: optional(z.string()),
  STET_S3_SECRET_ACCESS_KEY: optional(z.string()),
  /** GiB: of one file; of all open uploads of one person; of all open uploads together. */
  STET_UPLOAD_FILE_GB: gibibytes(8),
  STET_UPLOAD_USER_GB: gibibytes(32),
  STET_UPLOAD_TOTAL_GB: gibibytes(128),
};

const mailVariables = {
  /** The mail server, smtp://user:password@host:587 or smtps://. Without it mail is kept in the outbox of the desk. */
  STET_SMTP_URL: optional(
    z
      .string()
      .regex(
        /^smtps?:\/\/[^\s/?#]+\/?$/,
        "Is not a mail server. Write smtp://user:password@mail.example.org:587.",
      )
      .refine((text) => URL.canParse(text), "Is not a mail server."),
  ),
  /** The address all mail comes from; the name beside it is STET_NEWSROOM. */
  STET_MAIL_FROM: optional(z.string().regex(/^[\w.+-]+@[A-Za-z0-9.-]+$/, "Is not an e-mail address.")),
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export const environmentSchema = z.object({
  /** The owner of the database, or a role that may become stet_desk and stet_reader. */
  DATABASE_URL: z.preprocess(given, databaseUrl),
  /** Where the two sides of the wall sign in as themselves. */
  STET_DESK_DATABASE_URL: optional(databaseUrl),
  STET_READER_DATABASE_URL: optional(databaseUrl),
  /** Signs session cookies, and encrypts what authenticators share with us. */
  AUTH_SECRET: optional(z.string()),
  /** Whether editors and admins can do anything without a second factor. Required in production unless set. */
  STET_SECOND_FACTOR: optional(z.enum(secondFactorRules)),
  /** The public address of this newsroom; NEXTAUTH_URL is the sign-in library's word for the same. */
  STET_URL: optional(origin),
  NEXTAUTH_URL: optional(origin),
  PORT: z.preprocess(given, z.coerce.number().int().min(0).max(65535).default(3000)),
  /** How many proxies of ours stand before this server; only they are believed about a client's address. */
  STET_TRUSTED_PROXIES: z.preprocess(given, z.coerce.number().int().min(0).max(10).default(0)),
  LOG_LEVEL: z.preprocess(given, z.enum(logLevels).default("info")),
  /** By whose clocks times of release are typed. */
  STET_TIME_ZONE: z.preprocess(
    given,
    z.string().default("UTC").refine(isTimeZone, "Is not a time zone. Write for example America/New_York."),
  ),
  STET_NEWSROOM: z.preprocess(given, z.string().trim().max(80).default("Stet demonstration newsroom")),
  /** Where readers report errors: an e-mail address or a web address. */
  STET_CONTACT: optional(
    z
      .string()
      .refine(
        (text) => /^[\w.+-]+@[A-Za-z0-9.-]+$/.test(text) || isWebAddress(text),
        "Is neither an e-mail address nor a web address.",
      ),
  ),
  ...storageVariables,
  ...mailVariables,
  /** Another name of this server, from which files of others are shown: scripts in them reach nothing of ours there. */
  STET_FILES_URL: optional(origin),
});

export type Environment = z.output<typeof environmentSchema> & {
  /** Scheme, host and port that readers use, without a slash at the end. */
  publicOrigin: string;
  secondFactor: SecondFactorRule;
};

/** The message names each variable that is wrong, one a line; it never holds a value. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

export function readEnvironment(
  source: Record<string, string | undefined>,
  options: { production: boolean },
): Environment {
  const parsed = environmentSchema.safeParse(source);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  if (parsed.data?.STET_SMTP_URL && !parsed.data.STET_MAIL_FROM) {
    problems.push("STET_MAIL_FROM: Is missing. Mail needs an address it comes from.");
  }
  const weakness = options.production ? weaknessOfSecret(source.AUTH_SECRET ?? "") : null;
  if (weakness) problems.push(`AUTH_SECRET: ${weakness}`);
  if (!parsed.success || problems.length > 0) {
    throw new EnvironmentError(`The environment is not complete:\n  ${problems.join("\n  ")}`);
  }
  const { STET_URL, NEXTAUTH_URL, PORT, STET_SECOND_FACTOR } = parsed.data;
  const secondFactor = STET_SECOND_FACTOR ?? (options.production ? "required" : "optional");
  return {
    ...parsed.data,
    secondFactor,
    publicOrigin: STET_URL ?? NEXTAUTH_URL ?? `http://localhost:${PORT}`,
  };
}

let environment: Environment | undefined;

export function env(): Environment {
  environment ??= readEnvironment(process.env, { production: process.env.NODE_ENV === "production" });
  return environment;
}

const storageSchema = z.object(storageVariables);

export type StorageEnvironment = z.output<typeof storageSchema>;

/** What concerns storage alone, for programs that are given their database in another way. */
export function storageEnvironment(source: Record<string, string | undefined> = process.env) {
  const parsed = storageSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  throw new EnvironmentError(`The environment is not complete:\n  ${problems.join("\n  ")}`);
}

/** The development server, which needs more leave from browsers than the built product. */
export const isDevelopment = process.env.NODE_ENV === "development";

/** Where programs of this machine are looked for: ffprobe and ffmpeg, where it has them. */
export const programPath = (): string => process.env.PATH ?? "";
