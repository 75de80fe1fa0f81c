/*
 * What no page of the app can do, tried from inside a page. A canary server counts whatever gets out.
 * The content policy is lifted where it would stop an attempt before the shell is asked, so that each
 * line of defence is seen to hold alone.
 */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright';
import { type DesktopApp, type LaunchOptions, newHome, until } from './desktop-app.ts';
import { hosts } from './hosts.ts';

for (const host of hosts) {
  describe(`a page in ${host.name}`, () => {
    const running: DesktopApp[] = [];
    const hits: string[] = [];
    let server: Server;
    let canary = '';

    before(async () => {
      server = createServer((request, response) => {
        hits.push(request.url ?? '');
        response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('out');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      // A listening TCP server always has this kind of address.
      canary = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => server.close());
    afterEach(async () => {
      hits.length = 0;
      for (const app of running.splice(0)) await app.end();
    });

    async function start(options: LaunchOptions = {}) {
      const app = await host.launch(newHome(), options);
      running.push(app);
      return { app, page: await app.page('facilitator') };
    }

    /**
     * Whatever a page asked for before this call has reached the canary when it returns, if anything let
     * it out: the page has since fetched twice what it may, and the canary has since answered this test.
     */
    async function afterwards(page: Page): Promise<readonly string[]> {
      const statuses = await page.evaluate(async () => [
        (await fetch(location.href)).status,
        (await fetch(location.href)).status,
      ]);
      assert.deepEqual(statuses, [200, 200]);
      await fetch(`${canary}/afterwards`);
      return hits.filter((hit) => hit !== '/afterwards');
    }

    it('cannot leave for another address', async () => {
      const { page } = await start({ bypassCsp: true });
      const home = page.url();

      await page.evaluate((url) => {
        location.href = `${url}/navigated`;
      }, canary);
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = `${url}/clicked`;
        document.body.append(link);
        link.click();
      }, canary);

      assert.deepEqual(await afterwards(page), []);
      assert.equal(await page.evaluate(() => location.href), home);
    });

    it('cannot leave through a refresh that a text smuggled in, nor in a frame', async () => {
      const { page } = await start({ bypassCsp: true });
      const home = page.url();

      await page.evaluate((url) => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = `0;url=${url}/refreshed`;
        document.head.append(meta);
        const frame = document.createElement('iframe');
        frame.src = `${url}/framed`;
        document.body.append(frame);
      }, canary);

      assert.deepEqual(await afterwards(page), []);
      assert.equal(page.url(), home);
    });

    it('cannot open a window', async () => {
      const { app, page } = await start({ bypassCsp: true });

      const isRefused = await page.evaluate((url) => {
        const result = window.open(`${url}/opened`);
        const link = document.createElement('a');
        link.href = `${url}/opened-by-link`;
        link.target = '_blank';
        document.body.append(link);
        link.click();
        return result === null;
      }, canary);

      assert.equal(isRefused, true);
      assert.deepEqual(await afterwards(page), []);
      // The stand-in shows a refused window for a moment, until the browser has closed it.
      await until('one window', async () => (await app.windowCount()) === 1);
    });

    for (const [title, bypassCsp] of [
      ['by the content policy', false],
      ['by the shell alone', true],
    ] as const) {
      it(`cannot reach anything outside the app: stopped ${title}`, async () => {
        const { page } = await start({ bypassCsp });

        const outcomes = await page.evaluate(async (url) => {
          const settled = (element: HTMLElement) =>
            new Promise<string>((resolve) => {
              element.addEventListener('load', () => resolve('loaded'));
              element.addEventListener('error', () => resolve('stopped'));
              document.body.append(element);
            });
          const image = new Image();
          image.src = `${url}/image`;
          const script = document.createElement('script');
          script.src = `${url}/script`;
          return Promise.all([
            fetch(`${url}/fetch`).then(
              () => 'loaded',
              () => 'stopped',
            ),
            settled(image),
            settled(script),
          ]);
        }, canary);

        assert.deepEqual(outcomes, ['stopped', 'stopped', 'stopped']);
        assert.deepEqual(hits, []);
      });
    }

    it('gets no permission, whatever it asks for', async () => {
      const { page } = await start({ bypassCsp: true });

      const states = await page.evaluate(async () => ({
        notification: await Notification.requestPermission(),
        geolocation: await navigator.permissions
          .query({ name: 'geolocation' })
          .then(({ state }) => state),
      }));

      assert.deepEqual(states, { notification: 'denied', geolocation: 'denied' });
    });

    it('is served only what the build put there', async () => {
      const { page } = await start();

      const statuses = await page.evaluate(() =>
        Promise.all(
          [
            '/facilitator/index.html',
            '/',
            '/package.json',
            '/..%2f..%2fpackage.json',
            '/%2e%2e/main/desktop.js',
            '/facilitator/../../main/desktop.js',
            '/facilitator/index.html%00.js',
            '/constructor',
          ].map((path) => fetch(path).then(({ status }) => status)),
        ),
      );

      assert.deepEqual(statuses, [200, 404, 404, 404, 404, 404, 404, 404]);
    });
  });
}
