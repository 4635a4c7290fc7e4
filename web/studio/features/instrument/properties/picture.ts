const WIDEST = 1280;
const MOST_CHARACTERS = 270_000;

/** A picture drawn anew on this device, small enough for a phone; what the file tells besides the picture is gone. */
export async function pictureFrom(file: Blob): Promise<string | null> {
  try {
    const drawn = await createImageBitmap(file);
    for (const width of [WIDEST, 960, 640, 400]) {
      const data = draw(drawn, Math.min(1, width / drawn.width));
      if (data.length <= MOST_CHARACTERS) return data;
    }
    return null;
  } catch {
    return null;
  }
}

function draw(picture: ImageBitmap, scale: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', 0.85);
}
