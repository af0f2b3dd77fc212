/** PDF and Word. */
module.exports = require('./ours.cjs').ours(['pdf', 'docx']);
