/**
 * The list of what an application for macOS may do (`Info.plist`), with connections without encryption refused. The
 * builder allows them to everywhere and to this computer, for an updater that Luwte does not have; and it does so after
 * its configuration had its say.
 * @throws when the list is not of the form that the builder writes
 */
export function refuseConnections(list: string): string {
  const key = '<key>NSAppTransportSecurity</key>';
  const start = list.indexOf(key) + key.length;
  if (start < key.length || list.indexOf(key, start) !== -1) throw new Error('no single list of connections');
  let depth = 0;
  for (const tag of list.slice(start).matchAll(/<(\/?)dict>/g)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth > 0) continue;
    const end = start + tag.index + tag[0].length;
    return `${list.slice(0, start)}<dict><key>NSAllowsArbitraryLoads</key><false/></dict>${list.slice(end)}`;
  }
  throw new Error('the list of connections has no end');
}
