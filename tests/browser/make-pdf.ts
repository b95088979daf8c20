/**
 * Writes small, real PDFs: lines of text where a test wants them, as a printer's driver would. Korean goes into a font that
 * is not embedded, with a predefined character map, so that no font file is needed to make or to read it.
 */
import { createHash } from 'node:crypto';

export interface DrawnLine {
  readonly text: string;
  /** From the left and from the bottom of the page, in points; a page is 595 by 842. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  readonly title?: string;
  /** Wanted before the file can be read. */
  readonly password?: string;
}

type Dictionary = Record<string, string>;

/** A file with these pages. */
export function makePdf(pages: readonly (readonly DrawnLine[])[], options: PdfOptions = {}): Buffer {
  const file = new PdfFile(options.password);
  const latin = file.add({
    Type: '/Font',
    Subtype: '/Type1',
    BaseFont: '/Helvetica',
    Encoding: '/WinAnsiEncoding',
  });
  const korean = file.add(koreanFont(file));
  const kids: string[] = [];
  const tree = file.reserve();
  for (const lines of pages) {
    const contents = file.addStream(lines.map(drawn).join('\n'));
    kids.push(
      file.add({
        Type: '/Page',
        Parent: tree,
        MediaBox: '[0 0 595 842]',
        Resources: `<< /Font << /L ${latin} /K ${korean} >> >>`,
        Contents: contents,
      }),
    );
  }
  file.set(tree, { Type: '/Pages', Kids: `[${kids.join(' ')}]`, Count: String(kids.length) });
  const root = file.add({ Type: '/Catalog', Pages: tree });
  // In a locked file the title would have to be enciphered too.
  const info = options.title && !options.password ? file.add({ Title: utf16(options.title) }) : undefined;
  return file.end(root, info);
}

/** Lines below one another, from the top left of the page. */
export const linesDown = (texts: readonly string[], top = 760, size = 12): DrawnLine[] =>
  texts.map((text, i) => ({ text, x: 72, y: top - i * size * 1.4, size }));

function koreanFont(file: PdfFile): Dictionary {
  const descriptor = file.add({
    Type: '/FontDescriptor',
    FontName: '/HYSMyeongJo-Medium',
    Flags: '6',
    FontBBox: '[0 -148 1001 880]',
    ItalicAngle: '0',
    Ascent: '880',
    Descent: '-120',
    CapHeight: '720',
    StemV: '80',
  });
  const descendant = file.add({
    Type: '/Font',
    Subtype: '/CIDFontType0',
    BaseFont: '/HYSMyeongJo-Medium',
    CIDSystemInfo: '<< /Registry (Adobe) /Ordering (Korea1) /Supplement 2 >>',
    FontDescriptor: descriptor,
    DW: '1000',
  });
  return {
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: '/HYSMyeongJo-Medium-UniKS-UTF16-H',
    Encoding: '/UniKS-UTF16-H',
    DescendantFonts: `[${descendant}]`,
  };
}

const isLatin = (text: string): boolean => /^[\x20-\xff]*$/.test(text);

function drawn({ text, x, y, size = 12 }: DrawnLine): string {
  const shown = isLatin(text)
    ? `<${Buffer.from(text, 'latin1').toString('hex')}>`
    : `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  return `BT /${isLatin(text) ? 'L' : 'K'} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

const utf16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

class PdfFile {
  private readonly objects: (Buffer | undefined)[] = [];
  private readonly id = createHash('md5').update('dispatch lens').digest();
  private readonly lock: Lock | undefined;

  constructor(password: string | undefined) {
    this.lock = password === undefined ? undefined : new Lock(password, this.id);
  }

  /** A reference to an object that is set later. */
  reserve(): string {
    this.objects.push(undefined);
    return `${this.objects.length} 0 R`;
  }

  set(reference: string, dictionary: Dictionary): void {
    this.objects[Number.parseInt(reference, 10) - 1] = Buffer.from(written(dictionary));
  }

  add(dictionary: Dictionary): string {
    const reference = this.reserve();
    this.set(reference, dictionary);
    return reference;
  }

  addStream(text: string): string {
    const reference = this.reserve();
    const number = this.objects.length;
    const plain = Buffer.from(text, 'latin1');
    const data = this.lock?.encipher(plain, number) ?? plain;
    this.objects[number - 1] = Buffer.concat([
      Buffer.from(`${written({ Length: String(data.length) })}\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]);
    return reference;
  }

  end(root: string, info: string | undefined): Buffer {
    const encrypt = this.lock && this.add(this.lock.dictionary);
    const parts = [Buffer.from('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    const offsets: number[] = [];
    let length = parts[0]!.length;
    for (const [i, object] of this.objects.entries()) {
      const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object!, Buffer.from('\nendobj\n')]);
      offsets.push(length);
      parts.push(part);
      length += part.length;
    }
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const id = this.id.toString('hex');
    const trailer: Dictionary = { Size: String(offsets.length + 1), Root: root, ID: `[<${id}> <${id}>]` };
    if (info) trailer.Info = info;
    if (encrypt) trailer.Encrypt = encrypt;
    parts.push(
      Buffer.from(
        `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n${written(trailer)}\nstartxref\n${length}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }
}

const written = (dictionary: Dictionary): string =>
  `<< ${Object.entries(dictionary)
    .map(([key, value]) => `/${key} ${value}`)
    .join(' ')} >>`;

/** The oldest lock of the format (40 bits), which every reader knows: enough to be asked for a password. */
class Lock {
  private static readonly PADDING = Buffer.from(
    '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
    'hex',
  );
  private static readonly PERMISSIONS = -4;
  private readonly key: Buffer;
  readonly dictionary: Dictionary;

  constructor(password: string, id: Buffer) {
    const padded = Buffer.concat([Buffer.from(password, 'latin1'), Lock.PADDING]).subarray(0, 32);
    const owner = rc4(md5(padded).subarray(0, 5), padded);
    const permissions = Buffer.alloc(4);
    permissions.writeInt32LE(Lock.PERMISSIONS);
    this.key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5);
    const user = rc4(this.key, Lock.PADDING);
    this.dictionary = {
      Filter: '/Standard',
      V: '1',
      R: '2',
      O: `<${owner.toString('hex')}>`,
      U: `<${user.toString('hex')}>`,
      P: String(Lock.PERMISSIONS),
    };
  }

  encipher(data: Buffer, object: number): Buffer {
    const salt = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
    return rc4(md5(Buffer.concat([this.key, salt])).subarray(0, 10), data);
  }
}

const md5 = (data: Buffer): Buffer => createHash('md5').update(data).digest();

/** OpenSSL no longer has it. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  }) as Buffer;
}
