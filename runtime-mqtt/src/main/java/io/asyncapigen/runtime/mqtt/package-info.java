/**
 * MQTT 3.1.1 and MQTT 5, on the HiveMQ client: publish and subscribe with each quality of service, shared subscriptions, sessions that
 * outlive their connection, and, on MQTT 5, requests by way of response topic and correlation data. The options are what a user of the
 * module sees.
 */
@NullMarked
package io.asyncapigen.runtime.mqtt;

import org.jspecify.annotations.NullMarked;
