/** A browser as the server meets it, with no page in it: cookies, and the headers that a person's browser sends. */
import type { App } from "./app.ts";

export interface Visit {
  status: number;
  location: string;
  text: string;
}

export class Surfer {
  readonly #app: App;
  #cookie = "";
  #csrf = "";

  constructor(app: App) {
    this.#app = app;
  }

  /** The session cookie, as it is sent. */
  get cookie(): string {
    return this.#cookie;
  }

  get(url: string, headers: Record<string, string> = { accept: "text/html,*/*" }): Promise<Visit> {
    return this.#visit({ method: "GET", url, headers });
  }

  post(url: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Visit> {
    const type = { "content-type": "application/x-www-form-urlencoded", accept: "text/html,*/*" };
    const payload = new URLSearchParams({ _csrf: this.#csrf, ...form }).toString();
    return this.#visit({ method: "POST", url, headers: { ...type, ...headers }, payload });
  }

  async #visit(request: {
    method: "GET" | "POST";
    url: string;
    headers: Record<string, string>;
    payload?: string;
  }): Promise<Visit> {
    const headers = { ...request.headers, ...(this.#cookie ? { cookie: this.#cookie } : {}) };
    const answer = await this.#app.inject({ ...request, headers });
    for (const { name, value } of answer.cookies) this.#cookie = `${name}=${value}`;
    this.#csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? this.#csrf;
    return { status: answer.statusCode, location: answer.headers.location ?? "", text: answer.body };
  }
}
