<?php

declare(strict_types=1);

namespace Drupal\vonk\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * Widgets of Vonk, with one document.
 */
#[Block(
  id: 'vonk_block',
  admin_label: new TranslatableMarkup('Vonk'),
)]
final class VonkBlock extends BlockBase {

  private const WIDGETS = [
    'values-card' => 'Values',
    'kudos-wall' => 'Thanks',
    'content-feed' => 'To read and tell',
    'goal-tracker' => 'Goals',
    'leaderboard' => 'What we do together',
    'impact' => 'What came of it',
    'preferences' => 'Preferences',
  ];

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return ['widgets' => ['kudos-wall'], 'address' => '/sites/default/files/company.json'];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $form['widgets'] = [
      '#type' => 'checkboxes',
      '#title' => $this->t('Widgets'),
      '#options' => self::WIDGETS,
      '#default_value' => $this->configuration['widgets'],
      '#required' => TRUE,
    ];
    $form['address'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Address of company.json'),
      '#default_value' => $this->configuration['address'],
      '#maxlength' => 2048,
      '#required' => TRUE,
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    $this->configuration['widgets'] = array_values(array_filter($form_state->getValue('widgets')));
    $this->configuration['address'] = $form_state->getValue('address');
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    return [
      '#theme' => 'vonk_widgets',
      '#widgets' => array_values(array_intersect($this->configuration['widgets'], array_keys(self::WIDGETS))),
      '#address' => $this->configuration['address'],
    ];
  }

}
