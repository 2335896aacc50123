import { make } from './make.ts';
import { askedIn, judgedChoice, judgement, type PageQuestion } from './question.ts';
import { workStore } from './store.ts';
import { type GivenAnswer, LONGEST_ANSWER } from './work.ts';

const MARKS = { right: '맞았어요', wrong: '다시 볼 질문', open: '답했어요' };

/** A question of the page, which is answered before its answer is shown. */
class Check {
  readonly #details: HTMLDetailsElement;
  readonly #question: PageQuestion;
  /** Where the form stands, or what was given. */
  readonly #place = make('div', { class: 'check__place' });
  #shown: GivenAnswer | undefined | null = null;

  constructor(details: HTMLDetailsElement) {
    this.#details = details;
    this.#question = askedIn(details);
    details.querySelector('.fold__body')?.prepend(this.#place);
    workStore.follow(({ answers }) => this.#show(answers[this.#question.key]));
  }

  #keep(answer: GivenAnswer | null): void {
    workStore.put('answers', this.#question.key, answer);
    // What was pressed is gone.
    this.#place.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  #show(answer: GivenAnswer | undefined): void {
    const before = this.#shown;
    if (
      before === answer ||
      (before && answer && before.given === answer.given && before.right === answer.right)
    )
      return;
    this.#shown = answer;
    const judged = judgement(answer);
    const mark = this.#details.querySelector('.check__mark');
    if (mark !== null) mark.textContent = judged === undefined ? '' : MARKS[judged];
    this.#details.toggleAttribute('data-revealed', answer !== undefined);
    if (judged === undefined) delete this.#details.dataset.judged;
    else this.#details.dataset.judged = judged;
    this.#place.replaceChildren(answer === undefined ? this.#form() : this.#given(answer));
  }

  #form(): HTMLElement {
    const { choices } = this.#question;
    const fields = choices === null ? this.#text() : this.#choice(choices);
    return make(
      'form',
      { class: 'check__form', submit: (event) => this.#submit(event) },
      fields,
      make(
        'div',
        { class: 'check__row' },
        make('button', { type: 'submit' }, '답 맞춰 보기'),
        make(
          'button',
          { type: 'button', click: () => this.#keep({ given: '', right: false }) },
          '모르겠어요',
        ),
      ),
      make('p', { role: 'status' }),
    );
  }

  #text(): HTMLElement {
    return make(
      'label',
      {},
      '내 답',
      make('textarea', { name: 'answer', maxlength: String(LONGEST_ANSWER), rows: '3', 'data-focus': true }),
    );
  }

  #choice(choices: string[]): HTMLElement {
    const { several, question } = this.#question;
    return make(
      'fieldset',
      {},
      make('legend', { class: 'visually-hidden' }, question),
      several && make('p', { class: 'check__hint' }, '모두 고르세요.'),
      ...choices.map((choice, at) =>
        make(
          'label',
          {},
          make('input', {
            type: several ? 'checkbox' : 'radio',
            name: `answer ${this.#question.key}`,
            value: choice,
            'data-focus': at === 0,
          }),
          choice,
        ),
      ),
    );
  }

  #submit(event: Event): void {
    event.preventDefault();
    const form = this.#place;
    const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    const written = form.querySelector('textarea')?.value.trim() ?? '';
    if (chosen.length === 0 && written === '') {
      const says = form.querySelector('[role=status]');
      if (says !== null) says.textContent = '먼저 답해 보세요. 모르겠으면 ‘모르겠어요’를 누르세요.';
      return;
    }
    this.#keep(
      this.#question.choices === null
        ? { given: written.slice(0, LONGEST_ANSWER), right: null }
        : judgedChoice(this.#question, chosen),
    );
  }

  /** What was given, and how it was judged: by the page, or by the reader where an answer was written. */
  #given(answer: GivenAnswer): HTMLElement {
    const { choices, right } = this.#question;
    const { given } = answer;
    const verdict = answer.right ? '맞았어요' : `답은 ${right.join(', ')}`;
    const asks = choices === null && given !== '';
    const judge = (is: boolean, text: string) =>
      make(
        'button',
        {
          type: 'button',
          'aria-pressed': String(answer.right === is),
          click: () => this.#judge(answer, is),
          'data-judge': String(is),
        },
        text,
      );
    return make(
      'div',
      {},
      make(
        'div',
        {
          class: 'check__given',
          tabindex: '-1',
          'data-focus': true,
          'data-judged': judgement(answer) ?? false,
        },
        '내 답: ',
        make('b', {}, given === '' ? '모르겠어요' : given.replaceAll('\n', choices === null ? '\n' : ', ')),
        choices !== null && ` · ${verdict}`,
      ),
      make(
        'div',
        { class: 'check__row check__judge' },
        asks && make('span', {}, '아래 답과 견주어 보니'),
        asks && judge(true, '맞았어요'),
        asks && judge(false, '달랐어요'),
        make('button', { type: 'button', click: () => this.#keep(null) }, '다시 풀기'),
      ),
    );
  }

  #judge(answer: GivenAnswer, right: boolean): void {
    workStore.put('answers', this.#question.key, { ...answer, right });
    this.#place.querySelector<HTMLElement>(`[data-judge="${right}"]`)?.focus();
  }
}

/** Lets every question of the page be answered. */
export function askQuestions(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.check')) new Check(details);
}
