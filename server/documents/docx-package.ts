import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";

/** A Word file taken apart: the bytes of each part by its path. */
export type Parts = Map<string, Uint8Array>;

/** Zip knows no time zone and no time before 1980; every file carries this one, so that equal content is equal bytes. */
const fixedTime = new Date(1980, 0, 1);

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export function partText(parts: Parts, path: string): string {
  return decoder.decode(parts.get(path) ?? new Uint8Array());
}

export function setPart(parts: Parts, path: string, text: string): void {
  parts.set(path, encoder.encode(text));
}

/** Where the relations of a part are kept. */
export function relationsPath(path: string): string {
  return path.replace(/([^/]*)$/, "_rels/$1.rels");
}

/** Zips the parts; the same parts always give the same bytes. */
export function writePackage(parts: Parts): Uint8Array {
  const contentTypes = "[Content_Types].xml";
  const paths = [contentTypes, ...[...parts.keys()].filter((path) => path !== contentTypes).sort()];
  const entries = paths.map((path) => [path, parts.get(path) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 6 });
}

export class PackageError extends Error {
  readonly reason: "not_zip" | "too_large";

  constructor(reason: "not_zip" | "too_large") {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Unzips a file of unknown origin. The sizes it states are not believed: unpacking itself stops at `limit` bytes in all.
 * Reads the central directory (PKWARE APPNOTE 4.3.12), stored and deflated entries.
 *
 * @throws {PackageError}
 */
export function readPackage(file: Uint8Array, limit: number): Parts {
  const zip = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    return entriesOf(zip, limit);
  } catch (error) {
    if (error instanceof PackageError) throw error;
    // Node's own code for output longer than maxOutputLength.
    const large = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new PackageError(large ? "too_large" : "not_zip");
  }
}

function entriesOf(zip: Buffer, limit: number): Parts {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new PackageError("not_zip");
  const parts: Parts = new Map();
  let left = limit;
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new PackageError("not_zip");
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const content = entryContent(zip, at, left);
    left -= content.length;
    if (!path.endsWith("/")) parts.set(path, content);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function entryContent(zip: Buffer, at: number, limit: number): Uint8Array {
  const method = zip.readUInt16LE(at + 10);
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  if (method === 0 && packed.length <= limit) return new Uint8Array(packed);
  if (method === 0 || limit <= 0) throw new PackageError("too_large");
  if (method !== 8) throw new PackageError("not_zip");
  return new Uint8Array(inflateRawSync(packed, { maxOutputLength: limit }));
}
