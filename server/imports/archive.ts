/** The files in a zip file, one at a time: what it says of itself is not trusted, and what it unfolds to is bounded. */
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { invalid } from "../errors.ts";
import { maxFileSize } from "../http/uploads.ts";

export const archiveLimits = { files: 1000, bytes: 500 * 1024 * 1024, fileBytes: maxFileSize };

export interface ArchivedFile {
  filename: string;
  /** Null: it is larger than a file may be. */
  content: Buffer | null;
}

interface Entry {
  path: string;
  method: number;
  packedSize: number;
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const fileSignature = 0x04034b50;
const longestComment = 0xffff;

/** @throws invalid at `file` when it is no zip file that can be unpacked, holds nothing or too much */
export async function* filesIn(archive: Buffer, limits = archiveLimits): AsyncGenerator<ArchivedFile> {
  const entries = entriesOf(archive).filter(({ path }) => isDocument(path));
  if (entries.length === 0) throw invalid("file", "import_archive_empty");
  if (entries.length > limits.files) throw invalid("file", "import_archive_too_many");
  const names = nameEach(entries.map(({ path }) => path));
  let total = 0;
  for (const [index, entry] of entries.entries()) {
    const content = await contentOf(archive, entry, limits.fileBytes);
    total += content?.length ?? limits.fileBytes;
    if (total > limits.bytes) throw invalid("file", "import_archive_too_large");
    yield { filename: names[index] ?? entry.path, content };
  }
}

/** Folders, and what systems and programs leave behind, are no documents. */
const isDocument = (path: string): boolean =>
  !path.endsWith("/") && !/(^|\/)(__MACOSX|\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/i.test(path);

/** Without their folders, as long as that tells them apart. */
function nameEach(paths: string[]): string[] {
  const parts = paths.map((path) => path.split("/"));
  const counts = new Map<string, number>();
  for (const name of parts.map((folders) => folders.at(-1) ?? "")) counts.set(name, (counts.get(name) ?? 0) + 1);
  return parts.map((folders) => {
    const name = folders.at(-1) ?? "";
    return (counts.get(name) ?? 0) > 1 ? folders.slice(-3).join(" - ") : name;
  });
}

const broken = () => invalid("file", "import_archive_broken");

/** The list at the end of the file. Files of more than four gigabytes have another, and are not taken. */
function entriesOf(archive: Buffer): Entry[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) throw broken();
    const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
    const nameLength = archive.readUInt16LE(at + 28);
    if (isEncrypted || at + 46 + nameLength > archive.length) throw broken();
    entries.push({
      path: nameFrom(archive.subarray(at + 46, at + 46 + nameLength)),
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - 22 - longestComment);
  for (let at = archive.length - 22; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === endSignature) return at;
  }
  throw broken();
}

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/** Null: it unfolds to more than a file may be. */
async function contentOf(archive: Buffer, entry: Entry, limit: number): Promise<Buffer | null> {
  const { offset, packedSize, method } = entry;
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== fileSignature) throw broken();
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packedSize > archive.length) throw broken();
  const data = archive.subarray(start, start + packedSize);
  if (method === 0) return data.length > limit ? null : Buffer.from(data);
  if (method !== 8) throw broken();
  try {
    return await inflate(data, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw broken();
  }
}

/** Mostly UTF-8; older programs on Windows write the letters of MS-DOS. */
function nameFrom(bytes: Buffer): string {
  const name = isUtf8(bytes) ? bytes.toString("utf8") : Array.from(bytes, (byte) => dosLetter(byte)).join("");
  return name.normalize("NFC").replaceAll("\\", "/");
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Code page 437, as far as Swedish names go; by code points, since the letters themselves are Swedish. */
const dosLetters: Record<number, number> = {
  0x81: 0xfc,
  0x82: 0xe9,
  0x84: 0xe4,
  0x86: 0xe5,
  0x8e: 0xc4,
  0x8f: 0xc5,
  0x90: 0xc9,
  0x94: 0xf6,
  0x99: 0xd6,
};

const dosLetter = (byte: number): string => String.fromCodePoint(byte < 0x80 ? byte : (dosLetters[byte] ?? 0x5f));
