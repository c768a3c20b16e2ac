/**
 * Which event retracts another, found by the id of the other, and that only one does. Few events are retractions, so that
 * others cost nothing.
 */
export const retractions = `
CREATE UNIQUE INDEX events_retracted ON journal.events ((data->>'eventId')) WHERE type = 'ClaimRetracted';
`;
