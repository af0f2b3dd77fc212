/** What the rivals' documents have in common. */

/** Margins in mm. */
const PAGE = { top: 37, left: 28, right: 26, bottom: 35 };

/** Cells set in 黑体. */
const head = ({ role }) => role === 'corner' || role === 'column' || role === 'band';

module.exports = { PAGE, head };
