/** What a file may cost to be read, and what is said between the threads about it. */
export const readingLimits = {
  milliseconds: 30_000,
  /** Megabytes of the thread. */
  memory: 512,
  /** Bytes that a Word file may unfold to. */
  unzipped: 200_000_000,
  pages: 1000,
  characters: 1_000_000,
};

export interface ReadingJob {
  content: Uint8Array;
  type: "docx" | "pdf";
}

export interface ReadingReply {
  text: string;
}
