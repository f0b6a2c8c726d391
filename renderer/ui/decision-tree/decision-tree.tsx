import { VisuallyHidden } from '@mantine/core';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { StopIcon } from '@phosphor-icons/react/dist/csr/Stop';
import { type ReactNode, useMemo } from 'react';
import type { TriageRules } from '../../../shared/features/reference/model.ts';
import type { TreeWalk } from '../../../shared/features/triage/model.ts';
import { useLanguage, useMessages } from '../language.tsx';
import { branchTree, type DrawnQuestion, type Onward } from './branch-tree.ts';
import classes from './decision-tree.module.css';

type Step = TreeWalk['steps'][number];

export type DecisionTreeProps = {
  readonly sections: Pick<TriageRules, 'tree' | 'routes'>;
  /** How it was walked; null where nobody did. */
  readonly walk: TreeWalk | null;
  /** Leaves out what was not walked. */
  readonly onlyWalked?: boolean;
  /** What to say of a walked question, such as where its answer comes from. */
  readonly said?: (step: Step) => ReactNode;
  /** Its name, for screen readers. */
  readonly label: string;
};

/** What all parts of one drawing know. */
type Drawing = {
  readonly steps: ReadonlyMap<string, Step>;
  readonly routeLabels: ReadonlyMap<string, string>;
  readonly onlyWalked: boolean;
  readonly said: DecisionTreeProps['said'];
};

/**
 * A decision tree, drawn from the top: questions along a trunk, answers as its branches, routes as leaves. What was walked
 * has a thick line and a filled mark. It is a list in a list, so that it is read, printed and enlarged like any text.
 */
export function DecisionTree({ sections, walk, onlyWalked = false, said, label }: DecisionTreeProps) {
  const { language } = useLanguage();
  const questions = useMemo(() => branchTree(sections.tree), [sections.tree]);
  const drawing: Drawing = {
    steps: new Map(walk?.steps.map((step) => [step.node, step])),
    routeLabels: new Map(sections.routes.map(({ id, label }) => [id, label[language]])),
    onlyWalked: onlyWalked && walk !== null,
    said,
  };
  return (
    <div className={classes['frame']} {...(walk === null ? {} : { 'data-walked': true })}>
      <Trunk questions={questions} drawing={drawing} label={label} />
    </div>
  );
}

type TrunkProps = {
  readonly questions: readonly DrawnQuestion[];
  readonly drawing: Drawing;
  readonly label?: string;
  /** Whether it branches off another one. */
  readonly isBranch?: boolean;
};

function Trunk({ questions, drawing, label, isBranch = false }: TrunkProps) {
  const shown = questions.filter(({ node }) => !drawing.onlyWalked || drawing.steps.has(node.id));
  return (
    <ol className={classes['trunk']} aria-label={label}>
      {shown.map((question) => (
        <Question key={question.node.id} question={question} drawing={drawing} isBranch={isBranch} />
      ))}
    </ol>
  );
}

type QuestionProps = {
  readonly question: DrawnQuestion;
  readonly drawing: Drawing;
  readonly isBranch: boolean;
};

function Question({ question, drawing, isBranch }: QuestionProps) {
  const { language } = useLanguage();
  const { number, node, answers } = question;
  const step = drawing.steps.get(node.id);
  const chosen = answers.find(({ answer }) => answer.id === step?.answer);
  const shown = drawing.onlyWalked ? answers.filter((one) => one === chosen) : answers;
  // At the foot of the trunk it goes without saying.
  const saysEnd = isBranch || answers.some(({ onward }) => onward.kind !== 'end');
  return (
    <li
      className={classes['question']}
      value={number}
      {...(step === undefined ? {} : { 'data-walked': true })}
      // The trunk is walked further only where the answer follows it.
      {...(chosen?.onward.kind === 'on' ? { 'data-on': true } : {})}
    >
      <p className={classes['ask']}>
        <span className={classes['number']} aria-hidden>
          {number}
        </span>
        <strong>{node.label[language]}</strong>
      </p>
      <ul className={classes['answers']}>
        {shown.map(({ answer, onward }) => (
          <Answer
            key={answer.id}
            label={answer.label[language]}
            routes={answer.routes ?? []}
            onward={onward}
            saysEnd={saysEnd}
            step={answer.id === step?.answer ? step : undefined}
            drawing={drawing}
          />
        ))}
      </ul>
    </li>
  );
}

type AnswerProps = {
  readonly label: string;
  readonly routes: readonly string[];
  readonly onward: Onward;
  readonly saysEnd: boolean;
  /** Given where this is the answer that was walked. */
  readonly step: Step | undefined;
  readonly drawing: Drawing;
};

function Answer({ label, routes, onward, saysEnd, step, drawing }: AnswerProps) {
  const { tree: texts } = useMessages('reference');
  const said = step === undefined ? undefined : drawing.said?.(step);
  return (
    <li className={classes['answer']} {...(step === undefined ? {} : { 'data-walked': true })}>
      <div className={classes['line']}>
        <span className={classes['mark']} aria-hidden>
          {step === undefined ? null : <CheckIcon size={12} weight="bold" />}
        </span>
        <span className={classes['words']}>
          {label}
          {step === undefined ? null : <VisuallyHidden> ({texts.chosen})</VisuallyHidden>}
          {said === undefined ? null : <span className={classes['said']}>{said}</span>}
          {onward.kind === 'end' && saysEnd ? (
            <span className={classes['onward']}>
              <StopIcon size={12} weight="fill" aria-hidden /> {texts.end}
            </span>
          ) : null}
          {onward.kind === 'jump' ? (
            <span className={classes['onward']}>{texts.jump(onward.number)}</span>
          ) : null}
        </span>
        {routes.length === 0 ? null : (
          <ul className={classes['leaves']} aria-label={texts.opens}>
            {routes.map((route) => (
              <li key={route} className={classes['leaf']}>
                {drawing.routeLabels.get(route) ?? route}
              </li>
            ))}
          </ul>
        )}
      </div>
      {onward.kind === 'branch' ? <Trunk questions={onward.questions} drawing={drawing} isBranch /> : null}
    </li>
  );
}
