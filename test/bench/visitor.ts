/** Logging in as a person does, for the cases that are pages. */
import { ask, type Answer } from "./load.ts";
import { login } from "./logins.ts";

/** The headers of a logged-in browser; everybody has the same password. */
export async function sessionHeaders(port: number, email: string): Promise<{ cookie: string }> {
  const form = await ask(port, { path: "/logga-in" });
  const csrf = /name="_csrf" value="([^"]+)"/.exec(form.body.toString())?.[1] ?? "";
  const answer = await ask(port, {
    method: "POST",
    path: "/logga-in",
    headers: { cookie: cookieOf(form), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ _csrf: csrf, email, password: login.password }).toString(),
  });
  if (answer.status !== 303) throw new Error(`The login answered ${answer.status}`);
  const cookie = cookieOf(answer);
  // The first page makes the session's form token; from then on nothing is written.
  await ask(port, { path: "/hjalp", headers: { cookie } });
  return { cookie };
}

const cookieOf = ({ headers }: Answer): string =>
  [headers["set-cookie"] ?? []]
    .flat()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
