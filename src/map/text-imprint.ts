/** What a finished document has around its text, and who copies it from there takes along: page numbers, to whom it is sent, who printed it. */
import type { Line } from './text-line';

const PATTERNS = [
  /^[-—–－─\s]+\d{1,3}[-—–－─\s]+$/, // — 3 —
  /^(?:第\s*\d{1,3}\s*页[\s,，、/／]*)?(?:共\s*\d{1,3}\s*页)$|^第\s*\d{1,3}\s*页$/,
  /^\d{1,3}\s*[/／]\s*\d{1,3}$/,
  /^[（(]\s*此件.{2,20}[）)]$/,
  /^(?:抄送|主送|报送)\s*[:：]/,
  /^\S.*\d{4}年\d{1,2}月\d{1,2}日\s*(?:印发|印制)[。.]?$/,
];

export const isImprint = ({ text }: Line): boolean => PATTERNS.some((pattern) => pattern.test(text));
