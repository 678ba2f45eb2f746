/** As a Markdown file that a person has written. */
import { accepted, contentsOf, numberer, type Description, type Paragraph } from "../document.ts";

export function markdownOf(description: Description): string {
  const numberOf = numberer(description.numbering);
  const rows = description.blocks.map((block): string => {
    if (block.type === "empty" || block.type === "page") return "";
    if (block.type === "contents") {
      return contentsOf(description)
        .map((each) => `- ${each}`)
        .join("\n");
    }
    if (block.type === "table") {
      const cells = block.rows.map((row) => `| ${row.map((cell) => cell.map(inline).join("<br>")).join(" | ")} |`);
      const rule = `|${" --- |".repeat(block.rows[0]?.length ?? 1)}`;
      const empty = `|${"  |".repeat(block.rows[0]?.length ?? 1)}`;
      return (block.header ? [cells[0] ?? "", rule, ...cells.slice(1)] : [empty, rule, ...cells]).join("\n");
    }
    const label = numberOf(block);
    const text = `${label === null ? "" : `${label} `}${inline(block)}`;
    if (block.style === "title") return `# ${text}`;
    if (block.style === "heading") return `${"#".repeat(block.level + 1)} ${text}`;
    if (block.style === "bullet") return `- ${text}`;
    return text;
  });
  // A line that follows another without a space between them is a paragraph of its own in the description.
  return rows.map((row, index) => (row !== "" && (rows[index + 1] ?? "") !== "" ? `${row}\n` : row)).join("\n") + "\n";
}

function inline(paragraph: Paragraph): string {
  return accepted(paragraph)
    .map(({ text, bold, italic, struck }) => {
      const words = text.replaceAll("\u00AD", "");
      const marked = struck ? `~~${words}~~` : italic ? `*${words}*` : words;
      return bold ? `**${marked}**` : marked;
    })
    .join("");
}
