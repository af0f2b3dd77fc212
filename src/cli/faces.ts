/** The faces of a run: the font files an office put into its folder, else installed ones, else those that come with the program. */
import { loadFaces, type Faces } from '../fonts/fonts';
import type { Outcome } from '../model/diagnostic';
import { chooseFonts } from './font-choice';

export const facesFor = (folder: string): Outcome<Faces> => loadFaces(chooseFonts(folder));
