import type { TestApp } from "./app.ts";

/** An address of every kind of page there is: what has an id is the first of the demonstration that fits. */
export function pageAddresses({ app, db }: TestApp): string[] {
  const first = (query: string) => String(db.$client.prepare(query).pluck().get());
  const held = first("select id from meetings where state = 'held' limit 1");
  const ids: Record<string, string> = {
    "/moten/:id": first("select id from meetings where state = 'agenda_sent' limit 1"),
    "/moten/:id/anteckna": first("select id from meetings where state = 'in_progress' limit 1"),
    "/moten/:id/minnesanteckningar": held,
    "/punkter/:id": first(
      `select item_id from attachments where item_id in (select id from items where meeting_id = ${held}) limit 1`,
    ),
    "/beslut/:id": first("select id from decisions where outcome = 'adopted' limit 1"),
    "/bilagor/:id": first("select id from attachments where item_id is not null limit 1"),
    "/arenden/:id": first("select matter_id from matter_steps where state = 'returned' limit 1"),
    "/avtal/:id": first("select id from agreements order by id limit 1"),
    // Two parameters, in order.
    "/arenden/:id/steg/:stepId": first(
      "select matter_id || ' ' || id from matter_steps where state = 'waiting' order by id limit 1",
    ),
    "/avtal/:id/uppfoljningar/:followUpId": first(
      "select agreement_id || ' ' || id from follow_ups where id in (select follow_up_id from verdicts) limit 1",
    ),
    "/avtal/:id/antaganden/:organizationId": first(
      "select agreement_id || ' ' || organization_id from agreement_parties limit 1",
    ),
    "/avtal/:id/handlingar/:fileId": first(
      "select agreement_id || ' ' || id from attachments where agreement_id is not null limit 1",
    ),
    "/avtal/:id/kostnader": first("select agreement_id from cost_allocations limit 1"),
    "/avtal/:id/kostnader/:allocationId": first(
      "select agreement_id || ' ' || id from cost_allocations order by id desc limit 1",
    ),
    "/import/:id": first("select id from imports order by id limit 1"),
    "/inlamnade-punkter/:id": first("select id from submissions limit 1"),
    "/ledamotskap/:id": first("select id from memberships where role = 'substitute' limit 1"),
    "/uppdrag/:id": first("select part_of from assignments where part_of is not null limit 1"),
    "/personer/:id": first("select person_id from memberships where role = 'chair' limit 1"),
    "/organisationer/:id": first("select id from organizations limit 1"),
    "/forum/:slug": "lchnv",
    "/admin/konton/:id": first("select id from accounts limit 1"),
  };
  const pages = app.declaredRoutes
    .filter(({ method, url }) => method === "GET" && !url.startsWith("/api/") && url !== "/beslut/:id/samband/ta-bort")
    .map(({ url }) => url)
    .filter(
      (url) =>
        !/\.(pdf|docx|html|md|csv|xlsx|ics)$|^\/(aterrapport|mejlval)\/|^\/bilagor\/:id$|^\/forslag$|wordmall$|logotyp$|^\/import\/:id\/dokument$|^\/kom-igang$/.test(
          url,
        ),
    )
    .map((url) => {
      const known = Object.entries(ids)
        .filter(([pattern]) => url.startsWith(pattern))
        .sort(([a], [b]) => b.length - a.length)[0];
      const values = known?.[1].split(" ") ?? [];
      return known
        ? url.replace(
            known[0],
            known[0].replace(/:\w+/g, () => values.shift() ?? ""),
          )
        : url;
    });
  return [
    ...new Set(pages),
    `/moten/${held}`,
    // Which of a decision's relations is said by the rest of the address.
    first(
      `select '/beslut/' || decision_id || '/samband/ta-bort?kind=' || kind || '&decisionId=' || to_decision_id
        from decision_relations limit 1`,
    ),
    "/moten?forum=lchnv&from=2099-01-01",
    "/arenden?q=finns+inte",
    "/sok?q=avtal",
    "/sok?q=avtal&sort=best&type=decision&from=2025-01-01",
    "/sok?q=avtla",
    "/finns-inte",
  ];
}
