/** A package registry for one package that is not published yet; all others come from their usual place. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { basename } from "node:path";

export interface Registry {
  readonly address: string;
  readonly close: () => void;
}

/** Serves the package of a tarball under its own name. */
export async function serveRegistry(tarball: string): Promise<Registry> {
  const upstream = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  const content = readFileSync(tarball);
  const manifest = JSON.parse(execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" })) as { name: string; version: string };
  let address = "";
  const packument = (): object => ({
    name: manifest.name,
    "dist-tags": { latest: manifest.version },
    versions: {
      [manifest.version]: { ...manifest, dist: { tarball: `${address}/${manifest.name}/-/${basename(tarball)}`, integrity: `sha512-${createHash("sha512").update(content).digest("base64")}` } },
    },
  });
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === `/${manifest.name}`) response.setHeader("content-type", "application/json").end(JSON.stringify(packument()));
    else if (path.startsWith(`/${manifest.name}/-/`)) response.end(content);
    else response.writeHead(302, { location: new URL(path.slice(1), upstream).href }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${String(typeof bound === "object" && bound !== null ? bound.port : "")}`;
  return { address, close: () => server.close() };
}
