/** Files and folders that nobody put there as input. */
const IGNORED = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$|\.(?:tmp|part|partial|crdownload|filepart|download|downloading|xltd|td)$/i;

/** Files only: Excel saves into one of eight such digits first, Vim tries out a folder with a file of the other name. Dates are names that people give. */
const PASSING = /^#.*#$|~$|^(?!(?:19|20)\d{6}$)(?:[0-9A-F]{8}|4913)$/;

/** True for what editors, systems and copying programs leave beside the files a person put there: `~$a.xlsx`, `.~lock.a.xlsx#`, `a.csv~`, `#a.csv#`, `a.csv.part`, `Thumbs.db`. */
export function isIgnored(path: string, isFolder = false): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return IGNORED.test(name) || (!isFolder && PASSING.test(name));
}
