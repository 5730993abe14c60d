/** As the web server has it, whose other settings the operator's shell may lack. */
export function publicOrigin(): string {
  const { STET_URL, NEXTAUTH_URL, PORT } = process.env;
  return (STET_URL || NEXTAUTH_URL || `http://localhost:${PORT || 3000}`).replace(/\/+$/, "");
}
