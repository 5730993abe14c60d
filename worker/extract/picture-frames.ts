// How pictures of pages go from the child to its parent, one after another in one stream of bytes.

export type Picture = { number: number; blank: boolean; picture: Buffer };

const headBytes = 9;

export function frame({ number, blank, picture }: Picture): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(number, 0);
  head.writeUInt32BE(picture.length, 4);
  head.writeUInt8(blank ? 1 : 0, 8);
  return Buffer.concat([head, picture]);
}

/** Reads as many whole pictures as there are; what is cut off or is no picture is left out. */
export function readFrames(bytes: Buffer): Picture[] {
  const pictures: Picture[] = [];
  for (let at = 0; at + headBytes <= bytes.length; ) {
    const length = bytes.readUInt32BE(at + 4);
    const picture = bytes.subarray(at + headBytes, at + headBytes + length);
    if (picture.length < length) break;
    if (isJpeg(picture))
      pictures.push({ number: bytes.readUInt32BE(at), blank: bytes[at + 8] === 1, picture });
    at += headBytes + length;
  }
  return pictures;
}

const isJpeg = (bytes: Buffer) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
