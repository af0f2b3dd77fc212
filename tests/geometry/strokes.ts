/** The ruling lines of a PDF, read from its page contents: what the printer is told to draw. */
import { run } from '../tools';

/** A straight line, pt from the upper left corner of the page; `x1 <= x2` and `y1 <= y2`. */
export interface Stroke { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly width: number }

export interface Sheet { readonly width: number; readonly height: number; readonly strokes: readonly Stroke[] }

type Matrix = readonly [number, number, number, number, number, number];

/** `inner` is applied first (ISO 32000-1, 8.3.4). */
const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix =>
  [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];

export function sheets(file: string): Sheet[] {
  const qdf = run('qpdf', ['--qdf', '--normalize-content=n', '--object-streams=disable', file, '-'], 60, 'latin1');
  const contents = qdf.match(/%% Contents for page \d+\n[^]*?endstream/g) ?? [];
  const boxes = [...qdf.matchAll(/\/MediaBox \[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  return contents.map((content, i) => {
    const [width, height] = [Number(boxes[i]![1]), Number(boxes[i]![2])];
    return { width, height, strokes: strokesOf(content, height) };
  });
}

function strokesOf(content: string, height: number): Stroke[] {
  const strokes: Stroke[] = [];
  const saved: { matrix: Matrix; width: number }[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let width = 1;
  let path: [number, number][][] = [];
  const place = (x: number, y: number): [number, number] => [x * matrix[0] + y * matrix[2] + matrix[4], height - (x * matrix[1] + y * matrix[3] + matrix[5])];
  for (const line of content.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const numbers = line.split(' ').slice(0, -1).map(Number);
    switch (operator) {
      case 'q': saved.push({ matrix, width }); break;
      case 'Q': ({ matrix, width } = saved.pop()!); break;
      case 'cm': matrix = times(numbers as unknown as Matrix, matrix); break;
      case 'w': [width] = numbers as [number]; break;
      case 'm': path.push([place(numbers[0]!, numbers[1]!)]); break;
      case 'l': path.at(-1)!.push(place(numbers[0]!, numbers[1]!)); break;
      case 'S':
        for (const points of path) {
          points.slice(1).forEach(([x, y], n) => {
            const [fromX, fromY] = points[n]!;
            strokes.push({ x1: Math.min(x, fromX), y1: Math.min(y, fromY), x2: Math.max(x, fromX), y2: Math.max(y, fromY), width });
          });
        }
        path = [];
    }
  }
  return strokes;
}
