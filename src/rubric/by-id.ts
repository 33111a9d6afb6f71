/** A record with a value for each id. */
export function byId<Id extends string, Value>(ids: readonly Id[], value: (id: Id) => Value): Record<Id, Value> {
  return Object.fromEntries(ids.map(id => [id, value(id)])) as Record<Id, Value>
}
