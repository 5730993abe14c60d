import type { NextConfig } from "next";

const forEver = "public, max-age=31536000, immutable";

const config: NextConfig = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Documents compress themselves and keep the result; what stands before the server compresses the rest.
  compress: false,
  // The image optimizer parses files of strangers. Nothing here needs it, so its address answers 404.
  images: { unoptimized: true },
  turbopack: { root: process.cwd() },
  outputFileTracingRoot: process.cwd(),
  serverExternalPackages: ["@node-rs/argon2", "pino", "postgres"],
  agentRules: false,
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
    { source: "/assets/:file", headers: [{ key: "Cache-Control", value: forEver }] },
    {
      source: "/speculation-rules.json",
      headers: [
        { key: "Content-Type", value: "application/speculationrules+json" },
        { key: "Cache-Control", value: "public, max-age=3600" },
      ],
    },
    {
      source: "/desk/:path*",
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex" },
      ],
    },
  ],
};

export default config;
