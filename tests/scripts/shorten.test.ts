import { expect, test } from 'vitest';
import { shorten } from '../../scripts/shorten.ts';

test('what is drawn has few digits, what is said and set has all', () => {
  expect(shorten('<i style="left:15.6131532062207%"></i>')).toBe('<i style="left:15.61%"></i>');
  expect(shorten('<path d="M0.29124 0h-17.951234v1"></path>')).toBe('<path d="M0.2912 0h-18v1"></path>');
  expect(shorten('<i style="flex-grow:1.5608315320622072e-8"></i>')).toBe('<i style="flex-grow:0"></i>');
  for (const same of [
    '<p>3.14159265 x="2.7182818"</p>',
    '<input value="0.123456789"/>',
    '<svg viewBox="0 0 18 18">',
  ])
    expect(shorten(same)).toBe(same);
});

test('indentation goes, the space between words stays', () => {
  expect(shorten('<p>\n      기계를\n      움직여요.\n</p>')).toBe('<p>\n기계를\n움직여요.\n</p>');
  expect(shorten('<b>가</b> <i>나</i>')).toBe('<b>가</b> <i>나</i>');
});

test('code and scripts are left alone', () => {
  for (const same of [
    '<pre>a\n  b\n\n  c</pre>',
    '<textarea>\n  x</textarea>',
    '<script>\n  const width="1.23456";\n</script>',
  ])
    expect(shorten(`<p>\n ${same}</p>`)).toBe(`<p>\n${same}</p>`);
});
