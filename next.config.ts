import type { NextConfig } from "next";

const forEver = "public, max-age=31536000, immutable";

// Where the framework would answer with an error page of its own, script included. No route has this address, so a
// reader finds our "not found" there.
const nowhere = "/not/on/the/record";

const config: NextConfig = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Documents compress themselves and keep the result; what stands before the server compresses the rest.
  compress: false,
  // The image optimizer parses files of strangers. Nothing here needs it, so its address answers 404.
  images: { unoptimized: true },
  // Types are a check of their own (npm test), over tests and tools as well; building is not made to wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: process.cwd() },
  outputFileTracingRoot: process.cwd(),
  serverExternalPackages: ["@node-rs/argon2", "pino", "postgres"],
  agentRules: false,
  // A source of two million characters, sent with the page that shows it again where no script runs.
  experimental: { serverActions: { bodySizeLimit: "24mb" } },
  rewrites: async () => ({
    beforeFiles: [
      { source: "/:page(404|500|_error|_not-found)", destination: nowhere },
      { source: "/_next/image", destination: nowhere },
      { source: "/_next/data/:path*", destination: nowhere },
    ],
    afterFiles: [],
    fallback: [],
  }),
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
