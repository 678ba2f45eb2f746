import { createKey } from "../../server/accounts/key-commands.ts";
import { addTestAccount, type TestApp } from "../support/app.ts";

export const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A secretary's program sends a file to an address of the API. */
export async function fileRequest({ app, db, asSystem }: TestApp, path: string, name: string, content: Uint8Array) {
  const data = new FormData();
  data.set("file", new Blob([new Uint8Array(content)]), name);
  const request = new Request("http://localhost/", { method: "POST", body: data });
  const accountId = addTestAccount(db, { role: "secretary" });
  return app.inject({
    method: "PUT",
    url: `/api/v1${path}`,
    headers: {
      authorization: `Bearer ${asSystem((ctx) => createKey(ctx, "api", accountId, "test"))}`,
      "content-type": request.headers.get("content-type") ?? "",
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}
