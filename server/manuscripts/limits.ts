/** What a file may cost. */
export const manuscriptLimits = {
  bytes: 25_000_000,
  /** That a zipped file may unfold to. */
  unzipped: 100_000_000,
  pages: 300,
  lines: 60_000,
  /** Of reading one file. */
  milliseconds: 10_000,
  /** Of the thread. */
  megabytes: 512,
};
