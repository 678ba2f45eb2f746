/** The parts of a mail that are the same whatever it tells, and their plain text. Pure. */

/** What the sections need to know of their reader. */
export interface MailReader {
  /** Where users reach the system, without a trailing slash. */
  baseUrl: string;
  /** The day in Stockholm. */
  today: string;
  /** Without one, links that need a login lead nowhere. */
  hasAccount: boolean;
  /** The address where this reader reports back without logging in. */
  reportAddress: (assignmentId: string) => string;
  /** The address where this reader chooses what to be mailed, without logging in either. */
  choicesAddress: string;
}

export interface MailSection {
  /** What it is about, short enough for a list of mails. */
  subject: string;
  heading: string;
  lead: string;
  /** The words of the minutes. */
  quote: string;
  facts: { label: string; value: string }[];
  lists: { title: string; rows: { text: string; href: string }[] }[];
  links: { label: string; href: string; main: boolean }[];
  note: string;
}

export interface MailFrame {
  subject: string;
  greeting: string;
  footer: string;
  preferences: { href: string; label: string };
  sections: MailSection[];
}

export const section = (given: Pick<MailSection, "subject"> & Partial<MailSection>): MailSection => ({
  heading: given.subject,
  lead: "",
  quote: "",
  facts: [],
  lists: [],
  links: [],
  note: "",
  ...given,
});

/** Absolute links, for a reader who can log in. */
export const readable = ({ baseUrl, hasAccount }: MailReader, links: MailSection["links"]): MailSection["links"] =>
  hasAccount ? links.map((link) => ({ ...link, href: `${baseUrl}${link.href}` })) : [];

/** What there is to say, without what is not said. */
export const stated = (facts: MailSection["facts"]): MailSection["facts"] => facts.filter(({ value }) => value !== "");

/** The same as the HTML says, in the same order. */
export function plainText({ greeting, footer, preferences, sections }: MailFrame): string {
  return `${[greeting, ...sections.map(sectionText), `-- \n${footer}\n${link(preferences)}`].join("\n\n")}\n`;
}

function sectionText({ heading, lead, quote, facts, lists, links, note }: MailSection): string {
  const paragraphs = [
    `${heading}\n${"=".repeat(Math.min(heading.length, 72))}`,
    lead,
    quote && quote.replace(/^/gm, "> "),
    facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    ...lists.map(({ title, rows }) => [title, ...rows.map(rowText)].join("\n")),
    links.map(link).join("\n"),
    note,
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

const rowText = ({ text, href }: { text: string; href: string }): string =>
  href ? `- ${text}\n  ${href}` : `- ${text}`;
const link = ({ label, href }: { label: string; href: string }): string => `${label}:\n${href}`;
