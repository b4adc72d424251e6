// A photo as large as a page shows it: a tenth of what the camera made, on the phone and on the line.
const longest = 2048;

export async function shrink(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob((made) => resolve(made || file), "image/jpeg", 0.85));
  } catch (error) {
    return file;
  }
}
