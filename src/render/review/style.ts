/** The look of the review page: the form's tables as in the document, the rest plain. */
import type { Theme } from '../../model/theme';
import { documentStyle } from '../html/style';

export const reviewStyle = (theme: Theme): string => `${documentStyle(theme)}
body { font: 11pt/1.6 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', sans-serif; }
main { max-width: 60em; }
h1 { font-size: 16pt; }
h2 { margin-top: 1.5em; font: bold 13pt/1.6 inherit; text-indent: 0; border-bottom: 1px solid #888; }
h3 { margin: 1em 0 0; font-size: 11pt; }
p { text-indent: 0; text-align: left; }
li { margin: 0.6em 0; }
.error strong { color: #b00020; }
.warning strong { color: #8a5a00; }
.waived { color: #555; }
.also, .code { font-size: 9pt; color: #555; }
.marked { background: #ffe08a; }
:target { outline: 3px solid #b00020; }
sup a, li a { color: #00539c; text-decoration: underline; }
.excerpt { table-layout: auto; }
.excerpt td { text-align: left; }
`;
