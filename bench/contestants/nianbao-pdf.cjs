/** PDF alone. */
module.exports = require('./ours.cjs').ours(['pdf']);
