import { expect, test } from 'vitest';
import { platformOfLink } from '../../../../electron/service/features/dossiers/incidents/incident-keys.ts';
import { linkToAccount } from '../../../../shared/features/people/sender-link.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const { platforms } = (await shippedPack('university')).sections;
const accountOf = (link: string) => linkToAccount(platformOfLink(link, platforms)?.hosts ?? [], link);

test.each([
  ['https://x.com/Iemand/status/1?s=20', 'iemand'],
  ['https://mobile.twitter.com/iemand/status/1/photo/2', 'iemand'],
  ['x.com/iemand/status/1', 'iemand'],
  ['https://jan:geheim@x.com/iemand/status/1', 'iemand'],
  ['https://www.tiktok.com/@boze.buurman/video/7123', 'boze.buurman'],
  ['https://www.threads.net/@boos_99/post/C8', 'boos_99'],
  ['https://bsky.app/profile/boos.bsky.social/post/3k', 'boos.bsky.social'],
  ['https://www.instagram.com/boos/reel/C1/', 'boos'],
  ['https://www.instagram.com/stories/boos/31/', 'boos'],
  ['https://www.facebook.com/boze.buurman/posts/12', 'boze.buurman'],
  ['https://wa.me/31612345678', '+31612345678'],
])('%s is a message of %s', (link, account) => {
  expect(accountOf(link)).toBe(account);
});

test.each([
  'https://x.com/i/web/status/1',
  'https://x.com/notifications',
  // Comments stand on the page of somebody else, who may be the affected person.
  'https://www.facebook.com/prof.jansen/posts/123?comment_id=456',
  'https://www.instagram.com/prof.jansen/p/ABC/c/1789/',
  'https://www.tiktok.com/@profjansen/video/7?lc=9',
  'https://t.me/bozegroep/45',
  'https://x.com/intent/post?text=x',
  'https://x.com/search?q=x',
  'https://www.instagram.com/p/C1/',
  'https://www.youtube.com/watch?v=1',
  'https://youtu.be/abc',
  'https://vm.tiktok.com/ZM1/',
  'https://www.facebook.com/groups/1/posts/2',
  'https://www.facebook.com/photo/?fbid=1',
  'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
  'https://t.me/c/123/45',
  'https://www.linkedin.com/feed/update/urn:li:activity:1',
  'https://krant.example/iemand/artikel',
  'geen link',
])('%s names nobody', (link) => {
  expect(accountOf(link)).toBeNull();
});
