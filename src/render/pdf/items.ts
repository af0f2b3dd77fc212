/** What stands on a page of a PDF. */
import type { Element } from './structure';

/** What a drawn line is, carried by its run. A line without `element` is an artifact: no content of the document. */
export interface Tag {
  readonly element?: Element;
  /** Draws the line turned about a point, clockwise, in degrees. */
  readonly turn?: { readonly angle: number; readonly x: number; readonly y: number };
}

/** A run of text at its place, pt from the upper left corner. */
export interface TextItem extends Tag {
  readonly type: 'text';
  readonly x: number;
  readonly baseline: number;
  /** Height of the face's line above the baseline. */
  readonly ascent: number;
  readonly text: string;
  readonly font: string;
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly color?: string;
}

/** A path in the language of SVG; stroked, or filled when it has a `color`. */
export interface PathItem { readonly type: 'path'; readonly d: string; readonly lineWidth?: number; readonly lineCap?: 'square'; readonly color?: string }

export type Item = TextItem | PathItem;

export interface DrawnPage { readonly items: readonly Item[]; readonly width: number; readonly height: number }
