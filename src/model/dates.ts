/** The part of the vocabulary that knows time, without schemas: a second door for the browser, which may not carry them. */
export { addMonths, type Day, dateOf, dayOf, isoDay, isoYear, yearOf } from "./calendar.ts";
export { boundsOf, type DateBounds, span, startBelief, strictBounds } from "./date-bounds.ts";
export { DATE_FORMS, type DateForm, type DateMark, dateMark } from "./date-form.ts";
export { dateWords } from "./date-words.ts";
export { edtfOfDays } from "./days-text.ts";
export { type Edtf, type EdtfFault, edtfLevel, formatEdtf, isEdtf, parseEdtf } from "./edtf.ts";
export { EDTF_FAULTS } from "./edtf-faults.ts";
