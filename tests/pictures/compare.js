// Two pictures of one size, square by square: how dark each is, from 0 to 255, and how far apart.
const [first, second, side] = arguments;
const load = async (data) => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
};
const shade = ({ data, width }, left, top) => {
  let sum = 0;
  for (let y = top; y < top + side; y += 1) {
    for (let x = left; x < left + side; x += 1) {
      const at = 4 * (y * width + x);
      sum += 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
    }
  }
  return sum / (side * side);
};
return Promise.all([load(first), load(second)]).then(([one, other]) => {
  const apart = [];
  const width = Math.min(one.width, other.width), height = Math.min(one.height, other.height);
  for (let top = 0; top + side <= height; top += side) {
    for (let left = 0; left + side <= width; left += side) {
      apart.push([Math.abs(shade(one, left, top) - shade(other, left, top)), left, top]);
    }
  }
  return { sizes: [[one.width, one.height], [other.width, other.height]], apart };
});
