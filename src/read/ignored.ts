/** Files that nobody put there as input. */
const IGNORED = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$|\.(?:tmp|part|partial|crdownload|filepart)$|~$/i;

/** True for what editors, systems and copying programs leave beside the files a person put there: `~$a.xlsx`, `.~lock.a.xlsx#`, `a.csv~`, `a.csv.part`, `Thumbs.db`. */
export const isIgnored = (name: string): boolean => IGNORED.test(name.slice(name.lastIndexOf('/') + 1));
