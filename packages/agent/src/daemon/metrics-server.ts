/** `/metrics` over HTTP, for Prometheus; loopback unless the settings say otherwise. */
import { createServer } from "node:http";
import type { Served } from "./socket.js";

const requestTimeoutMs = 5000;
const connectionsLimit = 16;

export const serveMetrics = async (
  { address, port }: { readonly address: string; readonly port: number },
  text: () => string | undefined,
): Promise<Served> => {
  const server = createServer((request, response) => {
    const isKnown = request.url === "/metrics" && (request.method === "GET" || request.method === "HEAD");
    const body = isKnown ? text() : undefined;
    const status = isKnown ? (body === undefined ? 503 : 200) : 404;
    response.writeHead(status, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(request.method === "HEAD" ? "" : (body ?? (isKnown ? "not yet\n" : "only /metrics\n")));
  });
  server.requestTimeout = requestTimeoutMs;
  server.headersTimeout = requestTimeoutMs;
  server.maxConnections = connectionsLimit;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  server.on("error", () => undefined);
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
