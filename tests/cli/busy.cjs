/** Preloaded into the program (`node -r`): from the second time on, the file BUSY cannot be opened, as while another program saves it. */
const fs = require('node:fs');

const { openSync } = fs;
let times = 0;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith(process.env.BUSY) && ++times > 1) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  return openSync(path, ...rest);
};
